package io.zitadeltestkit.embedded.internal.model.project;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.OfProject;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.time.Instant;

/**
 * A key that an application signs its assertions with. Only the public half is kept.
 *
 * @param id the id, which assertions name as {@code kid}
 * @param applicationId the application
 * @param projectId the application's project
 * @param orgId the organization that owns the project
 * @param clientId the application's client id, which assertions name as issuer
 * @param publicKeyPem the public key as PEM of an X.509 SubjectPublicKeyInfo
 * @param expiresAt when it expires
 * @param stamp when it was created
 */
@RecordBuilder
public record ApplicationKey(
    String id,
    String applicationId,
    String projectId,
    String orgId,
    String clientId,
    String publicKeyPem,
    Instant expiresAt,
    Stamp stamp)
    implements InOrganization, OfProject, ApplicationKeyBuilder.With {
  /** Finds the keys of an application. */
  public static final Table.Index<ApplicationKey> BY_APPLICATION =
      Table.Index.by("application_keys.application", ApplicationKey::applicationId);

  /** The table. */
  public static final Table<ApplicationKey> TABLE =
      Table.of("application_keys", ApplicationKey.class).with(BY_APPLICATION);
}
