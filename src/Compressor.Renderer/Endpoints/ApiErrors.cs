using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Renders;
using Compressor.Renderer.Runs;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Uploads;
using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer.Endpoints;

/// <summary>Maps the exceptions of the renderer's parts to the API's errors.</summary>
internal static class ApiErrors
{
    /// <summary>Null: an internal error, whose details callers do not see.</summary>
    public static ApiException? From(Exception exception) => exception switch
    {
        ApiException api => api,
        OutOfCreditsException => ApiException.NoCredits(),
        EncodingException encoding => ApiException.UnsupportedFile(encoding.Message, new(encoding.Code, encoding.Chinese)),
        FileTooLargeException file => ApiException.FileTooLarge(file.Limit),
        DraftException or UnreachableUrlException => ApiException.BadRequest(exception.Message),
        DuplicateRenderException or IdempotencyKeyReusedException => ApiException.Conflict(exception.Message),
        TooManyRendersException many => ApiException.TooMany(many.Message, many.RetryAfter),
        _ when FullDisk.Is(exception) => ApiException.DiskFull(),
        BadHttpRequestException http => new ApiException(http.StatusCode, http.StatusCode, "The request could not be read."),
        _ => null,
    };
}
