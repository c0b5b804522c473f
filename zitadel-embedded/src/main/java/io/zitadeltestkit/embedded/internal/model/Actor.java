package io.zitadeltestkit.embedded.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts for somebody else with a token that was exchanged.
 *
 * @param userId who acts
 * @param issuer who says so
 * @param before who acted before, if the token went through several hands; null if nobody did
 */
public record Actor(String userId, String issuer, @Nullable Actor before) {}
