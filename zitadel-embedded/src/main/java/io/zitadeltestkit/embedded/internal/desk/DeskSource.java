package io.zitadeltestkit.embedded.internal.desk;

/**
 * The page's data that is not in an instance's state.
 *
 * @param passwords the seeds' passwords
 * @param faults the server's faults
 */
public record DeskSource(SeedPasswords passwords, DeskFaults faults) {}
