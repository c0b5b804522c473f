package io.zitadeltestkit.container;

/**
 * Where the server finds its database.
 *
 * @param host a name on the network that both share
 * @param port the port in that network
 * @param adminUser a user who may make databases and users
 * @param adminPassword the password
 */
record DatabaseAddress(String host, int port, String adminUser, String adminPassword) {}
