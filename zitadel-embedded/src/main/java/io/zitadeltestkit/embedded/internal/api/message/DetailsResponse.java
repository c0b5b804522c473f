package io.zitadeltestkit.embedded.internal.api.message;

/** Says when and where something was changed. */
public record DetailsResponse(Details details) {}
