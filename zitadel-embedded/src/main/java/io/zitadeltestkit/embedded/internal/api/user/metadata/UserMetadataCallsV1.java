package io.zitadeltestkit.embedded.internal.api.user.metadata;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataV1;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.BulkRemoveUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.BulkSetUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.SetUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.UserMetadataKeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataRules.Entry;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserMetadata;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import java.util.stream.Stream;

/** The metadata of users. */
public final class UserMetadataCallsV1 {
  private UserMetadataCallsV1() {}

  public static DetailsResponseV1 set(Call call, SetUserMetadataRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.id());
          return DetailsResponseV1.ofMaking(
              UserMetadataRules.set(
                      tx, user.id(), List.of(new Entry(request.key(), request.value())))
                  .orElseGet(() -> tx.changed(user)),
              user.orgId());
        });
  }

  public static DetailsResponseV1 setAll(Call call, BulkSetUserMetadataRequest request) {
    return call.write(
        tx -> {
          UserMetadataRules.requireUser(tx, request.id(), request.metadata());
          User user = find(call, tx, request.id());
          List<Entry> entries =
              request.metadata().stream()
                  .map(entry -> new Entry(entry.key(), entry.value()))
                  .toList();
          return DetailsResponseV1.ofChange(
              UserMetadataRules.set(tx, user.id(), entries).orElseGet(() -> tx.changed(user)),
              user.orgId());
        });
  }

  public static DetailsResponseV1 remove(Call call, UserMetadataKeyRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.id());
          String id = UserMetadata.idOf(user.id(), request.key());
          tx.get(UserMetadata.TABLE, id, () -> Fault.notFound("META-ncnw3", "Metadata not found"));
          tx.remove(UserMetadata.TABLE, id);
          return DetailsResponseV1.ofChange(tx.changed(user), user.orgId());
        });
  }

  public static DetailsResponseV1 removeAll(Call call, BulkRemoveUserMetadataRequest request) {
    return call.write(
        tx -> {
          UserMetadataRules.requireUser(tx, request.id(), request.keys());
          User user = find(call, tx, request.id());
          UserMetadataRules.remove(tx, user.id(), request.keys());
          return DetailsResponseV1.ofChange(tx.changed(user), user.orgId());
        });
  }

  public static MetadataV1.GetResponse get(Call call, UserMetadataKeyRequest request) {
    State state = call.listed();
    return OwnedV1.find(call, state, User.TABLE, request.id())
        .flatMap(
            user ->
                state
                    .find(UserMetadata.TABLE, UserMetadata.idOf(user.id(), request.key()))
                    .map(entry -> MetadataV1.of(entry, user.orgId())))
        .map(MetadataV1.GetResponse::new)
        .orElseThrow(() -> Fault.notFound("QUERY-Rgh32", "Metadata not found"));
  }

  public static MetadataV1.ListResponse list(Call call, ListUserMetadataRequest request) {
    State state = call.listed();
    Stream<MetadataV1> all =
        OwnedV1.find(call, state, User.TABLE, request.id()).stream()
            .flatMap(
                user ->
                    state
                        .lookup(UserMetadata.TABLE, UserMetadata.BY_USER, user.id())
                        .sorted(Orders.byCreation())
                        .map(entry -> MetadataV1.of(entry, user.orgId())));
    return MetadataV1.list(call, all, request.queries(), request.query());
  }

  private static User find(Call call, Tx tx, String userId) {
    return OwnedV1.get(
        call,
        tx.state(),
        User.TABLE,
        userId,
        () -> Fault.failedPrecondition("COMMAND-uXHNj", "User could not be found"));
  }
}
