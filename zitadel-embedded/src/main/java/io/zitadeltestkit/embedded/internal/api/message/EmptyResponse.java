package io.zitadeltestkit.embedded.internal.api.message;

/** An answer without fields. */
public record EmptyResponse() {}
