using Compressor.Core.Health;
using Microsoft.Extensions.Configuration;

namespace Compressor.Local.Hosting;

/// <summary>The ffmpeg that the own renderer runs, which an update of the machine may have taken away.</summary>
internal sealed class FfmpegDependency(IConfiguration configuration) : IDependency
{
    public string Name => "ffmpeg";

    public Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        OwnFfmpeg.Require(configuration);
        return Task.FromResult<string?>(null);
    }
}
