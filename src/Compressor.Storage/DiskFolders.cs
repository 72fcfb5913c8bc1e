namespace Compressor.Storage;

internal static class DiskFolders
{
    /// <summary>Removes a folder and its parents as long as they are empty, up to but not including <paramref name="stop"/>.</summary>
    public static void DeleteEmpty(string folder, string stop)
    {
        while (folder.Length > stop.Length)
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (IOException)
            {
                // Not empty, or gone already.
                if (Directory.Exists(folder)) return;
            }

            folder = Path.GetDirectoryName(folder)!;
        }
    }
}
