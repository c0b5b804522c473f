package io.zitadeltestkit.client.project;

import java.time.Instant;
import java.util.List;

/**
 * A project that was granted to another organization, which can then give its roles to users.
 *
 * @param projectId the id of the project
 * @param projectName its name
 * @param organizationId the id of the organization that owns it
 * @param grantedOrganizationId the id of the organization that it was granted to
 * @param grantedOrganizationName the name of that organization
 * @param roleKeys the roles that it may give
 * @param state whether the grant is in effect
 * @param createdAt when it was granted
 * @param changedAt when it was changed last
 */
public record ProjectGrant(
    String projectId,
    String projectName,
    String organizationId,
    String grantedOrganizationId,
    String grantedOrganizationName,
    List<String> roleKeys,
    ProjectGrantState state,
    Instant createdAt,
    Instant changedAt) {}
