package io.zitadeltestkit.embedded.internal.api.user.metadata;

import io.zitadeltestkit.embedded.internal.api.metadata.MetadataQueryV1;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.EachItem;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The metadata of users. */
public interface UserMetadataMessagesV1 {
  record SetUserMetadataRequest(
      @Length(min = 1, max = 200) String id,
      @Length(min = 1, max = 200) String key,
      @Length(min = 1, max = 500000) Bytes value) {}

  record BulkSetUserMetadataRequest(
      @Length(min = 1, max = 200) String id, List<Metadata> metadata) {
    record Metadata(
        @Length(min = 1, max = 200) String key, @Length(min = 1, max = 500000) Bytes value) {}
  }

  record ListUserMetadataRequest(
      @Length(min = 1, max = 200) String id,
      @Nullable Paging query,
      List<MetadataQueryV1> queries) {}

  /** Names an entry of a user's metadata and nothing else. */
  record UserMetadataKeyRequest(
      @Length(min = 1, max = 200) String id, @Length(min = 1, max = 200) String key) {}

  record BulkRemoveUserMetadataRequest(
      @Length(min = 1, max = 200) String id, @EachItem(min = 1, max = 200) List<String> keys) {}
}
