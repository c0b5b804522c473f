package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.model.project.ApplicationKey;
import io.zitadeltestkit.embedded.internal.model.user.MachineKey;
import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A key of an application or of a service user: the real server keeps them in one list, and a list
 * of applications' keys contains both. Keys of an application that uses another authentication
 * method now are left out.
 *
 * @param id the key
 * @param aggregateId the application's project, or the user
 * @param objectId the application, or the user again
 * @param orgId the organization that owns it
 * @param expiresAt when it expires
 * @param stamp when it was created
 */
record AnyKey(
    String id, String aggregateId, String objectId, String orgId, Instant expiresAt, Stamp stamp)
    implements InOrganization {
  static Stream<AnyKey> all(State state) {
    return Stream.concat(
        state
            .all(ApplicationKey.TABLE)
            .filter(key -> ApplicationKeys.isEnabled(state, key))
            .map(AnyKey::of),
        state.all(MachineKey.TABLE).map(AnyKey::of));
  }

  static Optional<AnyKey> find(State state, String id) {
    return state
        .find(ApplicationKey.TABLE, id)
        .filter(key -> ApplicationKeys.isEnabled(state, key))
        .map(AnyKey::of)
        .or(() -> state.find(MachineKey.TABLE, id).map(AnyKey::of));
  }

  private static AnyKey of(ApplicationKey key) {
    return new AnyKey(
        key.id(), key.projectId(), key.applicationId(), key.orgId(), key.expiresAt(), key.stamp());
  }

  private static AnyKey of(MachineKey key) {
    return new AnyKey(
        key.id(), key.userId(), key.userId(), key.orgId(), key.expiresAt(), key.stamp());
  }
}
