package io.zitadeltestkit.embedded.internal.api.webkey;

import io.zitadeltestkit.embedded.internal.api.message.ChangedResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.CreateWebKeyRequest;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.CreateWebKeyResponse;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.ListWebKeysResponse;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.State;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.WebKeyView;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.WebKey;
import io.zitadeltestkit.embedded.internal.model.instance.WebKeyState;
import io.zitadeltestkit.embedded.internal.model.instance.WebKeys;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.time.Instant;
import java.util.Optional;

/** The calls about web keys. The key material is generated when first needed. */
final class WebKeyCalls {
  private WebKeyCalls() {}

  static CreateWebKeyResponse create(Call call, CreateWebKeyRequest request) {
    WebKey key =
        call.write(
            tx -> WebKeys.create(tx, KeyKinds.algorithm(request), KeyKinds.rsaBits(request)));
    return new CreateWebKeyResponse(key.id(), key.stamp().createdAt());
  }

  static ChangedResponse activate(Call call, IdRequest request) {
    WebKey key =
        call.write(
            tx ->
                WebKeys.activate(
                    tx,
                    tx.get(
                        WebKey.TABLE,
                        request.id(),
                        () -> Fault.notFound("COMMAND-teiG3", "Web key not found"))));
    return new ChangedResponse(key.stamp().changedAt());
  }

  static DeletedResponse delete(Call call, IdRequest request) {
    return new DeletedResponse(call.write(tx -> remove(tx, request.id())).orElse(null));
  }

  /** Returns when the key was removed, now or earlier; empty if there never was one. */
  private static Optional<Instant> remove(Tx tx, String id) {
    Optional<WebKey> key = tx.find(WebKey.TABLE, id);
    if (key.isEmpty()) {
      return Removal.when(tx.state(), WebKey.TABLE, id);
    }
    if (key.get().state() == WebKeyState.ACTIVE) {
      throw Fault.failedPrecondition("COMMAND-Chai1", "Cannot delete active web key");
    }
    return Optional.of(Removal.remove(tx, WebKey.TABLE, id).changedAt());
  }

  static ListWebKeysResponse list(Call call, EmptyRequest request) {
    return new ListWebKeysResponse(
        call.listed()
            .all(WebKey.TABLE)
            .sorted(Orders.byCreation())
            .map(WebKeyCalls::view)
            .toList());
  }

  private static WebKeyView view(WebKey key) {
    return new WebKeyView(
        key.id(),
        key.stamp().createdAt(),
        key.stamp().changedAt(),
        switch (key.state()) {
          case INITIAL -> State.STATE_INITIAL;
          case ACTIVE -> State.STATE_ACTIVE;
          case INACTIVE -> State.STATE_INACTIVE;
        },
        KeyKinds.rsa(key),
        KeyKinds.ecdsa(key),
        KeyKinds.ed25519(key));
  }
}
