package io.zitadeltestkit.embedded.internal.api.message;

import java.time.Instant;

/** Says when something was changed. */
public record ChangedResponse(Instant changeDate) {}
