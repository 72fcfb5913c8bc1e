using Compressor.Edits;
using Compressor.Local.Parts;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;

namespace Compressor.Local.Hosting;

internal static class DataFolders
{
    /// <summary>The parts of the configured data folder.</summary>
    public static DataParts Parts(IConfiguration configuration, TimeProvider time)
    {
        var data = configuration.ReadSettings<DataOptions>();
        return new DataParts(data.FullPath, data.FileAge, time);
    }

    /// <summary>Makes the data folder if it is not there.</summary>
    /// <exception cref="UsageException">Nothing can be written there.</exception>
    public static void RequireWritable(IConfiguration configuration)
    {
        var folder = configuration.ReadSettings<DataOptions>().FullPath;
        try
        {
            Directory.CreateDirectory(folder);
            TryWrite(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(language => Unusable(folder, e.Message, language), e);
        }
    }

    /// <summary>Changes nothing that stays, and makes no folder.</summary>
    /// <returns>Null: it can be written to, or made.</returns>
    public static string? WhyUnusable(string folder, Language language)
    {
        var nearest = folder;
        while (!Path.Exists(nearest) && Path.GetDirectoryName(nearest) is { } parent) nearest = parent;
        try
        {
            TryWrite(nearest);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unusable(folder, e.Message, language);
        }
    }

    private static void TryWrite(string folder)
    {
        using var probe = new FileStream(Path.Combine(folder, $".{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
    }

    private static string Unusable(string folder, string reason, Language language) => language.Say(
        $"The data folder {folder} can't be written to ({reason.TrimEnd('.')}); choose another with --data DIR.", $"数据文件夹 {folder} 无法写入（{reason.TrimEnd('.')}）；请用 --data DIR 另选文件夹。");
}
