package io.zitadeltestkit.embedded.internal.api.message;

/** Empty request: a request without fields. */
public record EmptyRequest() {}
