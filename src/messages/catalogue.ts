/** Messages of the layer `catalogue`. Each value takes what the text needs and gives a MessageText. */
export const catalogueMessages = {};
