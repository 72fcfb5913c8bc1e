using System.Diagnostics;
using OpenTelemetry;

namespace Compressor.Functions;

/// <summary>
/// Takes the paths out of the addresses that are called: that of a webhook may be its secret, as many chat services have it, and that of a source is its owner's. The
/// platform redacts the query alone.
/// </summary>
internal sealed class PrivatePaths : BaseProcessor<Activity>
{
    private const string Address = "url.full";

    public override void OnEnd(Activity data)
    {
        if (data.Kind is ActivityKind.Client && data.GetTagItem(Address) is string address && Uri.TryCreate(address, UriKind.Absolute, out var url))
            data.SetTag(Address, url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) + "/");
    }
}
