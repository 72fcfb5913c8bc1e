using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer.Endpoints;

/// <summary>A refusal in the API's own terms: an HTTP status and the envelope's code. The message is for people.</summary>
internal sealed class ApiException(int status, int code, string message) : Exception(message)
{
    public int Status { get; } = status;
    public int Code { get; } = code;

    /// <summary>Sent as Retry-After.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Why a file is refused, for programs; null in all other errors.</summary>
    public FileRefusal? Refusal { get; init; }

    // The envelope's codes come with HTTP 200, as the cloud's API has it; the others with the status of the same number.
    public static ApiException BadToken() => new(StatusCodes.Status401Unauthorized, 1001, "The token is missing, unknown or expired.");

    public static ApiException NoSession() => new(StatusCodes.Status200OK, 1002, "The session was not found or has expired.");

    public static ApiException NoCredits() => new(StatusCodes.Status200OK, 2001, "Out of credits.");

    public static ApiException UnsupportedFile(string reason, FileRefusal refusal) => new(StatusCodes.Status200OK, 4001, reason) { Refusal = refusal };

    public static ApiException FileTooLarge(long limit) => new(StatusCodes.Status200OK, 4002, $"The file is larger than {limit:N0} bytes.");

    public static ApiException BadRequest(string message) => new(StatusCodes.Status400BadRequest, 400, message);

    public static ApiException ExportBlocked() =>
        new(StatusCodes.Status402PaymentRequired, 402, "Export is blocked: a render request must carry the attribution headers.");

    public static ApiException NotFound(string what) => new(StatusCodes.Status404NotFound, 404, $"{what} was not found.");

    public static ApiException Conflict(string message) => new(StatusCodes.Status409Conflict, 409, message);

    public static ApiException TooMany(string message, TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, 429, message) { RetryAfter = retryAfter };

    /// <summary>A code of ours, below 5000: a client must not mistake a full disk for a transient fault and send the file again at once.</summary>
    public static ApiException DiskFull() => new(StatusCodes.Status200OK, 4003, "There is not enough free disk space for this.");
}
