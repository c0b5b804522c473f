package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.model.Instance;
import java.util.List;
import java.util.function.Function;

/**
 * What the page shows that is not in an instance's state.
 *
 * @param passwords the seeds' passwords
 * @param faults the server's faults
 * @param messages what was sent to people of an instance, oldest first
 */
public record DeskSource(
    SeedPasswords passwords, DeskFaults faults, Function<Instance, List<SentMessage>> messages) {}
