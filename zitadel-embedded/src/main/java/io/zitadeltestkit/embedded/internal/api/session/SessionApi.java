package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CreateSessionRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.DeleteSessionRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.GetSessionRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.ListSessionsRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.SetSessionRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.session.v2.SessionService}. */
public final class SessionApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.session.v2.SessionService")
        .add("ListSessions", ListSessionsRequest.class, SessionReads::list)
        .add("GetSession", GetSessionRequest.class, SessionReads::get)
        .add("CreateSession", CreateSessionRequest.class, SessionWrites::create)
        .add("SetSession", SetSessionRequest.class, SessionWrites::set)
        .add("DeleteSession", DeleteSessionRequest.class, SessionWrites::delete);
  }
}
