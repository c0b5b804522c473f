package io.zitadeltestkit.embedded.internal.api.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says when something was deleted; null if it never existed. */
public record DeletedResponse(@Nullable Instant deletionDate) {}
