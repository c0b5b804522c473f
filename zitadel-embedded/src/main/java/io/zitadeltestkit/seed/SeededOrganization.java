package io.zitadeltestkit.seed;

/**
 * An organization that a seed made.
 *
 * @param id the id
 * @param name the name on the server, which may have an ending that makes it unique there
 */
public record SeededOrganization(String id, String name) {}
