/** Messages of the layer `disseminate`. Each value takes what the text needs and gives a MessageText. */
export const disseminateMessages = {};
