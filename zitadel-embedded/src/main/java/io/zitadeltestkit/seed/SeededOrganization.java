package io.zitadeltestkit.seed;

/**
 * An organization created from a seed.
 *
 * @param id the id
 * @param name the name on the server, which may have a suffix that makes it unique
 */
public record SeededOrganization(String id, String name) {}
