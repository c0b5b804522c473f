package io.zitadeltestkit.junit;

/**
 * The organisation that a test has to itself.
 *
 * @param id the id
 * @param name the name, unique in the instance
 */
public record TestOrganization(String id, String name) {}
