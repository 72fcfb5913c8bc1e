using Compressor.Storage;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace Compressor.Functions.Http;

/// <summary>
/// The task hub is asked through the host, which answers a failure of its store by a status of gRPC: to callers it is the same as a store of files
/// that can't be reached.
/// </summary>
internal static class TaskHubFaults
{
    public static async Task TranslateAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested && IsDown(e))
        {
            throw new StorageDownException("The task hub can't be reached.", e);
        }
    }

    /// <summary>The host gives no reason: what it does not expect is <c>Unknown</c> or <c>Internal</c>. What we have asked wrongly has statuses of its own.</summary>
    internal static bool IsDown(Exception? exception) => exception switch
    {
        null => false,
        RpcException { StatusCode: StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.ResourceExhausted or StatusCode.Unknown or StatusCode.Internal } => true,
        _ => IsDown(exception.InnerException),
    };
}
