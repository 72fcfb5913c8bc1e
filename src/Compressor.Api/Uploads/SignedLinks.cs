using Compressor.Api.Errors;
using Compressor.Errors;
using Compressor.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compressor.Api.Uploads;

/// <summary>Checks the signature of a blob's URL.</summary>
internal sealed class SignedLinks(DiskBlobUrls urls)
{
    /// <returns>What the request's link allows.</returns>
    /// <exception cref="ApiException"><c>link_expired</c>.</exception>
    public BlobPermission Verify(HttpContext context, string method)
    {
        var blob = new BlobName((string)context.GetRouteValue("container")!, (string)context.GetRouteValue("name")!);
        return urls.Verify(method, blob, name => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null)
            ?? throw new ApiException(Failures.LinkExpired);
    }
}
