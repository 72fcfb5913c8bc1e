using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Renders;
using Compressor.Renderer.Runs;
using Compressor.Renderer.Uploads;
using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer.Endpoints;

/// <summary>What each refusal of the renderer's parts is in the API's terms.</summary>
internal static class ApiErrors
{
    /// <summary>Null: a fault of ours, which is none of the caller's business.</summary>
    public static ApiException? From(Exception exception) => exception switch
    {
        ApiException api => api,
        OutOfCreditsException => ApiException.NoCredits(),
        EncodingException encoding => ApiException.UnsupportedFile(encoding.Message),
        FileTooLargeException file => ApiException.FileTooLarge(file.Limit),
        DiskFullException => ApiException.DiskFull(),
        DraftException or UnreachableUrlException => ApiException.BadRequest(exception.Message),
        DuplicateRenderException or IdempotencyKeyReusedException => ApiException.Conflict(exception.Message),
        TooManyRendersException many => ApiException.TooMany(many.Message, many.RetryAfter),
        BadHttpRequestException http => new ApiException(http.StatusCode, http.StatusCode, "The request could not be read."),
        _ => null,
    };
}
