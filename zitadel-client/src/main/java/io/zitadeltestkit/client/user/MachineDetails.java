package io.zitadeltestkit.client.user;

import org.jspecify.annotations.Nullable;

/**
 * The details of a service user.
 *
 * @param name the name shown
 * @param description what it is for; null if that isn't said
 * @param hasSecret whether it has a client secret
 * @param accessTokenType what its OAuth access tokens look like
 */
public record MachineDetails(
    String name,
    @Nullable String description,
    boolean hasSecret,
    AccessTokenType accessTokenType) {}
