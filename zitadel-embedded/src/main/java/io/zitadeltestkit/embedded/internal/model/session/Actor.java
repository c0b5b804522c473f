package io.zitadeltestkit.embedded.internal.model.session;

import org.jspecify.annotations.Nullable;

/**
 * A user who acts for another one by an exchanged token.
 *
 * @param userId the acting user
 * @param issuer the issuer that confirms it
 * @param before the previous actor, if the token was exchanged several times; null if there is none
 */
public record Actor(String userId, String issuer, @Nullable Actor before) {}
