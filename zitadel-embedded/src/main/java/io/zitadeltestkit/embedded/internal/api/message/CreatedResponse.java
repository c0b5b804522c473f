package io.zitadeltestkit.embedded.internal.api.message;

import java.time.Instant;

/** Says when something was created. */
public record CreatedResponse(Instant creationDate) {}
