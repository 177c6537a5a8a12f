/** Messages of the layer `cli`. Each value takes what the text needs and gives a MessageText. */
export const cliMessages = {};
