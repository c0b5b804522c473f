package io.zitadeltestkit.client.error;

/**
 * The caller is known, but has no role or too small a one. Zitadel says 403, or 404 {@code
 * AUTHZ-cdgFk} to one without any role.
 */
public final class PermissionDeniedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public PermissionDeniedException(String message, ApiError error) {
    super(message, error);
  }
}
