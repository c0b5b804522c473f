package io.zitadeltestkit.client.user;

import org.jspecify.annotations.Nullable;

/**
 * The details of a service user.
 *
 * @param name the name shown
 * @param description its description; null if there is none
 * @param hasSecret whether it has a client secret
 * @param accessTokenType the format of its OAuth access tokens
 */
public record MachineDetails(
    String name,
    @Nullable String description,
    boolean hasSecret,
    AccessTokenType accessTokenType) {}
