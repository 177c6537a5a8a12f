/** Messages of the layer `ooxml`. Each value takes what the text needs and gives a MessageText. */
export const ooxmlMessages = {};
