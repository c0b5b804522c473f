package io.zitadeltestkit.embedded.api.user;

import io.zitadeltestkit.embedded.api.common.MetadataView;
import io.zitadeltestkit.embedded.api.common.Pagination;
import io.zitadeltestkit.embedded.api.user.CreateMessages.Metadata;
import io.zitadeltestkit.embedded.api.user.MetadataMessages.DeleteUserMetadataRequest;
import io.zitadeltestkit.embedded.api.user.MetadataMessages.DeleteUserMetadataResponse;
import io.zitadeltestkit.embedded.api.user.MetadataMessages.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.api.user.MetadataMessages.ListUserMetadataResponse;
import io.zitadeltestkit.embedded.api.user.MetadataMessages.SetUserMetadataRequest;
import io.zitadeltestkit.embedded.api.user.MetadataMessages.SetUserMetadataResponse;
import io.zitadeltestkit.embedded.api.user.UserMetadataRules.Entry;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.model.UserMetadata;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import java.util.Comparator;
import java.util.List;

/** The calls about the metadata of users. Users may read their own, but not change it. */
final class MetadataCalls {
  private MetadataCalls() {}

  static SetUserMetadataResponse set(Call call, SetUserMetadataRequest request) {
    return call.write(
        tx -> {
          User user = UserMetadataRules.requireUser(tx, request.userId(), request.metadata());
          UserAccess.requireWrite(call, user);
          UserMetadataRules.set(tx, user.id(), entries(request.metadata()));
          return new SetUserMetadataResponse(tx.now());
        });
  }

  static DeleteUserMetadataResponse delete(Call call, DeleteUserMetadataRequest request) {
    return call.write(
        tx -> {
          User user = UserMetadataRules.requireUser(tx, request.userId(), request.keys());
          UserAccess.requireWrite(call, user);
          UserMetadataRules.remove(tx, user.id(), request.keys());
          return new DeleteUserMetadataResponse(tx.now());
        });
  }

  static ListUserMetadataResponse list(Call call, ListUserMetadataRequest request) {
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
            .visible(entry -> sees(call, state, entry.userId()));
    return new ListUserMetadataResponse(
        Pagination.of(page, request.pagination()),
        page.map(entry -> MetadataView.of(entry.key(), entry.base64(), entry.stamp())).items());
  }

  private static boolean sees(Call call, State state, String userId) {
    return state.find(User.TABLE, userId).filter(user -> UserAccess.sees(call, user)).isPresent();
  }

  static List<Entry> entries(List<Metadata> metadata) {
    return metadata.stream().map(entry -> new Entry(entry.key(), entry.value())).toList();
  }
}
