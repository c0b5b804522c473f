package io.zitadeltestkit.embedded.internal.api.user.metadata;

import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataView;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.DeleteUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.ListUserMetadataResponse;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.Metadata;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.SetUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.SetUserMetadataResponse;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataRules.Entry;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserMetadata;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Comparator;
import java.util.List;

/** The calls about the metadata of users. Users may read their own, but not change it. */
public final class UserMetadataCalls {
  private UserMetadataCalls() {}

  public static SetUserMetadataResponse set(Call call, SetUserMetadataRequest request) {
    return call.write(
        tx -> {
          User user = UserMetadataRules.requireUser(tx, request.userId(), request.metadata());
          UserAccess.requireWrite(call, user);
          return new SetUserMetadataResponse(
              UserMetadataRules.set(tx, user.id(), entries(request.metadata()))
                  .map(Stamp::changedAt)
                  .orElse(Stamp.NEVER));
        });
  }

  public static DeletedResponse delete(Call call, DeleteUserMetadataRequest request) {
    return call.write(
        tx -> {
          User user = UserMetadataRules.requireUser(tx, request.userId(), request.keys());
          UserAccess.requireWrite(call, user);
          UserMetadataRules.remove(tx, user.id(), request.keys());
          return new DeletedResponse(tx.now());
        });
  }

  public static ListUserMetadataResponse list(Call call, ListUserMetadataRequest request) {
    Pagination.requireAllowed(request.pagination());
    State state = call.listed();
    Listing<UserMetadata> page =
        Listing.of(
                state
                    .lookup(UserMetadata.TABLE, UserMetadata.BY_USER, request.userId())
                    .sorted(Comparator.comparing(UserMetadata::key)),
                entry -> request.filters().stream().allMatch(f -> f.matches(entry.key())),
                Comparator.comparing(entry -> entry.stamp().createdAt()),
                request.pagination())
            .visible(entry -> UserAccess.sees(call, state, entry.userId()));
    return new ListUserMetadataResponse(
        Pagination.of(page, request.pagination()),
        page.map(entry -> MetadataView.of(entry.key(), entry.base64(), entry.stamp())).items());
  }

  public static List<Entry> entries(List<Metadata> metadata) {
    return metadata.stream().map(entry -> new Entry(entry.key(), entry.value())).toList();
  }
}
