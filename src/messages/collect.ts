/** Messages of the layer `collect`. Each value takes what the text needs and gives a MessageText. */
export const collectMessages = {};
