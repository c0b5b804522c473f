package io.zitadeltestkit.container;

/**
 * The address of the database for the server.
 *
 * @param host a name on the network that both share
 * @param port the port in that network
 * @param adminUser a user who may create databases and users
 * @param adminPassword the password
 */
record DatabaseAddress(String host, int port, String adminUser, String adminPassword) {}
