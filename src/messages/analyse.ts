/** Messages of the layer `analyse`. Each value takes what the text needs and gives a MessageText. */
export const analyseMessages = {};
