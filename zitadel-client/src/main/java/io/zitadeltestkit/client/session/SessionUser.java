package io.zitadeltestkit.client.session;

import java.time.Instant;

/**
 * The user of a session.
 *
 * @param id the id of the person
 * @param loginName the name to sign in with
 * @param displayName the name shown
 * @param organizationId the id of the person's organization
 * @param verifiedAt when the person was looked up
 */
public record SessionUser(
    String id, String loginName, String displayName, String organizationId, Instant verifiedAt) {}
