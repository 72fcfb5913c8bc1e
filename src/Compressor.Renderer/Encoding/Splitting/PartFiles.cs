using System.Security.Cryptography;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>
/// The files of parts in the work folder, named by all that a part is made of: the command and the statistics. So one that is there can be used again, whoever
/// encoded it, and no other can be taken for it.
/// </summary>
internal sealed class PartFiles(EncodingRun run)
{
    private const string Unfinished = ".unfinished";

    /// <param name="command">With nothing in it that changes how the part is encoded but not what is made of it.</param>
    /// <param name="log">Of the part's statistics, in the work folder.</param>
    public string NameOf(IEnumerable<string> command, string log)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', command)));
        foreach (var name in (string[])[H264.StatisticsFile(log), H264.TreeFile(log)])
        {
            if (!File.Exists(run.PathOf(name))) continue;
            using var file = File.OpenRead(run.PathOf(name));
            hash.AppendData(SHA256.HashData(file));
        }

        return KeptWork.SelfNamed + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16)) + ".mp4";
    }

    public bool IsFinished(string name) => File.Exists(run.PathOf(name));

    public static string UnfinishedName(string name) => name + Unfinished;

    /// <summary>Gives a part its name once all of it is on the disk, so that a part of that name is whole even after a crash.</summary>
    public void Finish(string name)
    {
        var unfinished = run.PathOf(UnfinishedName(name));
        KeptWork.Flush(unfinished);
        File.Move(unfinished, run.PathOf(name), overwrite: true);
    }

    public void Remove(string log)
    {
        File.Delete(run.PathOf(H264.StatisticsFile(log)));
        File.Delete(run.PathOf(H264.TreeFile(log)));
    }
}
