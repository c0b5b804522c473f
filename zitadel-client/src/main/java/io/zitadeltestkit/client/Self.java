package io.zitadeltestkit.client;

import io.zitadeltestkit.client.internal.rpc.Answer;

/**
 * The user that a client calls as.
 *
 * @param id the user's id
 * @param username the user name
 * @param organizationId the organization that the user belongs to
 */
public record Self(String id, String username, String organizationId) {
  static Self of(Answer answer) {
    Answer user = answer.object("user");
    return new Self(
        user.required("id"), user.text("userName"), user.object("details").text("resourceOwner"));
  }
}
