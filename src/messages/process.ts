/** Messages of the layer `process`. Each value takes what the text needs and gives a MessageText. */
export const processMessages = {};
