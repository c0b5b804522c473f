package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.BulkRemoveUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.BulkSetUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.GetUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.RemoveUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.SetUserMetadataRequest;
import io.zitadeltestkit.embedded.api.user.UserMetadataRules;
import io.zitadeltestkit.embedded.api.user.UserMetadataRules.Entry;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.MetadataV1;
import io.zitadeltestkit.embedded.api.v1.Owned;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.model.UserMetadata;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Orders;
import java.util.List;
import java.util.stream.Stream;

/** The metadata of users. */
final class MetadataCalls {
  private MetadataCalls() {}

  static DetailsResponse set(Call call, SetUserMetadataRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.id());
          UserMetadataRules.set(tx, user.id(), List.of(new Entry(request.key(), request.value())));
          return DetailsResponse.ofMaking(tx.changed(user), user.orgId());
        });
  }

  static DetailsResponse setAll(Call call, BulkSetUserMetadataRequest request) {
    return call.write(
        tx -> {
          UserMetadataRules.requireUser(tx, request.id(), request.metadata());
          User user = find(call, tx, request.id());
          UserMetadataRules.set(
              tx,
              user.id(),
              request.metadata().stream()
                  .map(entry -> new Entry(entry.key(), entry.value()))
                  .toList());
          return DetailsResponse.ofChange(tx.changed(user), user.orgId());
        });
  }

  static DetailsResponse remove(Call call, RemoveUserMetadataRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.id());
          String id = UserMetadata.idOf(user.id(), request.key());
          tx.get(UserMetadata.TABLE, id, () -> Fault.notFound("META-ncnw3", "Metadata not found"));
          tx.remove(UserMetadata.TABLE, id);
          return DetailsResponse.ofChange(tx.changed(user), user.orgId());
        });
  }

  static DetailsResponse removeAll(Call call, BulkRemoveUserMetadataRequest request) {
    return call.write(
        tx -> {
          UserMetadataRules.requireUser(tx, request.id(), request.keys());
          User user = find(call, tx, request.id());
          UserMetadataRules.remove(tx, user.id(), request.keys());
          return DetailsResponse.ofChange(tx.changed(user), user.orgId());
        });
  }

  static MetadataV1.GetResponse get(Call call, GetUserMetadataRequest request) {
    State state = call.listed();
    return Owned.find(call, state, User.TABLE, request.id())
        .flatMap(
            user ->
                state
                    .find(UserMetadata.TABLE, UserMetadata.idOf(user.id(), request.key()))
                    .map(entry -> MetadataV1.of(entry, user.orgId())))
        .map(MetadataV1.GetResponse::new)
        .orElseThrow(() -> Fault.notFound("QUERY-Rgh32", "Metadata not found"));
  }

  static MetadataV1.ListResponse list(Call call, ListUserMetadataRequest request) {
    State state = call.listed();
    Stream<MetadataV1> all =
        Owned.find(call, state, User.TABLE, request.id()).stream()
            .flatMap(
                user ->
                    state
                        .lookup(UserMetadata.TABLE, UserMetadata.BY_USER, user.id())
                        .sorted(Orders.byCreation())
                        .map(entry -> MetadataV1.of(entry, user.orgId())));
    return MetadataV1.list(call, all, request.queries(), request.query());
  }

  private static User find(Call call, Tx tx, String userId) {
    return Owned.get(
        call,
        tx.state(),
        User.TABLE,
        userId,
        () -> Fault.failedPrecondition("COMMAND-uXHNj", "User could not be found"));
  }
}
