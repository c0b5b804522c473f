package io.zitadeltestkit.junit;

/**
 * The organization of a test.
 *
 * @param id the id
 * @param name the name, unique in the instance
 */
public record TestOrganization(String id, String name) {}
