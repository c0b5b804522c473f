package io.zitadeltestkit.client.metadata;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Listing;
import io.zitadeltestkit.client.internal.rpc.MetadataOwner;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The metadata of users or of organizations.
 *
 * <p>Every method refuses a blank id or key with an {@link IllegalArgumentException} before
 * anything is sent, and throws what all calls throw: {@code NotFoundException}, {@code
 * PermissionDeniedException} and the other {@code ZitadelException}s.
 */
public final class MetadataService {
  private final MetadataOwner owner;
  private final Listing<MetadataFilter, MetadataEntry> listing;

  MetadataService(MetadataOwner owner) {
    this.owner = owner;
    this.listing =
        new Listing<>(
            owner.rpc(),
            method("List"),
            Listing.Style.FILTERS,
            Wire.sorts(""),
            filter -> Fields.of("keyFilter", Wire.textFilter("key", filter.key(), filter.match())),
            "metadata",
            MetadataService::entry);
  }

  private String method(String verb) {
    return owner.service() + "/" + verb + owner.noun() + "Metadata";
  }

  private Fields of(String ownerId) {
    return Fields.of(owner.idField(), Check.text(ownerId, owner.idField()));
  }

  /**
   * Sets one entry, replacing an existing one.
   *
   * @param ownerId the id of the user or organization
   * @param key the key, 1 to 200 characters
   * @param text the value, stored as UTF-8
   */
  public void set(String ownerId, String key, String text) {
    set(ownerId, Map.of(Check.text(key, "key"), MetadataValue.of(text)));
  }

  /**
   * Sets some entries, replacing existing ones with these keys; other entries are kept.
   *
   * @param ownerId the id of the user or organization
   * @param metadata at least one entry
   */
  public void set(String ownerId, Map<String, MetadataValue> metadata) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    Check.given(metadata, "metadata")
        .forEach(
            (key, value) -> entries.put(key, Check.given(value, "Each value of metadata").bytes()));
    Fields request = of(ownerId).with("metadata", Wire.metadata(entries));
    Answer.to(owner.rpc(), method("Set"), request);
  }

  /**
   * Lists all entries, from all pages.
   *
   * @param ownerId the id of the user or organization
   * @return all entries, possibly without those set a moment ago
   */
  public List<MetadataEntry> listAll(String ownerId) {
    return listing.stream(of(ownerId), MetadataQuery.all().ascending()).toList();
  }

  /**
   * Lists entries.
   *
   * @param ownerId the id of the user or organization
   * @param query which entries, and which page of them
   * @return the page
   */
  public Page<MetadataEntry> list(String ownerId, MetadataQuery query) {
    return listing.page(of(ownerId), query);
  }

  /**
   * Deletes entries. An unknown key throws a {@code NotFoundException}, and then none is deleted.
   *
   * @param ownerId the id of the user or organization
   * @param keys at least one key
   */
  public void remove(String ownerId, Collection<String> keys) {
    Fields request = of(ownerId).with("keys", new ArrayList<>(Check.texts(keys, "keys")));
    Answer.to(owner.rpc(), method("Delete"), request);
  }

  private static MetadataEntry entry(Answer answer) {
    return new MetadataEntry(
        answer.required("key"),
        MetadataValue.of(answer.bytes("value")),
        answer.instant("creationDate"),
        answer.instant("changeDate"));
  }
}
