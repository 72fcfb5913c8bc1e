using System.Reflection;

namespace Compressor.Nemo.Http;

/// <summary>Adds the attribution headers to every request: a render that lacks one of the three is refused with 402.</summary>
internal sealed class AttributionHandler(NemoOptions options) : DelegatingHandler
{
    private static readonly string Version =
        typeof(AttributionHandler).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private readonly string _platform = options.Platform;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Set("X-Skill-Source", "compressor-online");
        Set("X-Skill-Version", Version);
        Set("X-Skill-Platform", _platform);
        return base.SendAsync(request, cancellationToken);

        void Set(string name, string value)
        {
            request.Headers.Remove(name);
            request.Headers.Add(name, value);
        }
    }
}
