using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Compressor.Bench.Encoding;

/// <summary>Runs the cases of one clip: the base encode, ours, the CRF search, the others.</summary>
/// <param name="program">Path of the compressor.dll, or of the released program, to measure.</param>
internal sealed class CaseRun(BenchTools tools, string program, bool others, bool crf)
{
    /// <param name="cases">Of one clip.</param>
    public async IAsyncEnumerable<EncodingRow> RunAsync(IEnumerable<BenchCase> cases, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CrfLadder? ladder = null;
        foreach (var one in cases)
        {
            var file = Path.Combine(tools.Folder, "base.mp4");
            var row = new EncodingRow(one.Name, one.Clip.Name, one.Percent, one.Clip.Seconds, one.Target, await CrfEncode.RunAsync(one.Clip, 23, file, tools.Folder, cancellationToken));
            File.Delete(file);
            row = await WithOursAsync(row with { HasNoCrf = !crf }, one, cancellationToken);
            ladder ??= new CrfLadder(one.Clip, tools);
            if (crf && row.Ours is { } ours) row = row with { Crf = await ladder.AtAsync(ours.PictureBytes, cancellationToken) };
            yield return others ? row with { Others = await OthersAsync(one, cancellationToken) } : row;
        }
    }

    private async Task<EncodingRow> WithOursAsync(EncodingRow row, BenchCase one, CancellationToken cancellationToken)
    {
        var (file, cost, said) = await ProductEncode.RunAsync(program, one.Clip, one.Target, tools.Folder, cancellationToken);
        if (file is null) return row with { Said = said };
        if (file == one.Clip.Path) throw new InvalidOperationException($"{one.Name} was answered with the clip itself.");
        // The same bytes have the same quality: a change that leaves a case alone costs no measurement.
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, cancellationToken)));
        var key = tools.Key(one.Clip, "result " + hash);
        if (tools.Cache.Find<EncodedClip>(key) is not { } ours)
            tools.Cache.Keep(key, ours = await tools.TakeAsync(one.Clip, file, cost, cancellationToken));
        return row with { Said = said, Ours = ours with { Cost = cost } };
    }

    private async Task<IReadOnlyDictionary<string, EncodedClip>> OthersAsync(BenchCase one, CancellationToken cancellationToken)
    {
        var results = new Dictionary<string, EncodedClip>
        {
            ["two passes"] = await tools.OnceAsync(
                one.Clip, $"two passes {one.Target}", file => OtherEncodes.TwoPassAsync(one.Clip, one.Target, file, tools.Folder, cancellationToken), cancellationToken),
        };
        if (tools.HandBrake is { } version)
        {
            results["HandBrake"] = await tools.OnceAsync(
                one.Clip, $"{version} {one.Target}", file => OtherEncodes.HandBrakeAsync(one.Clip, one.Target, file, tools.Folder, cancellationToken), cancellationToken);
        }

        return results;
    }
}
