namespace Compressor.Mcp;

/// <summary>What an assistant is told of the server as a whole.</summary>
internal static class Instructions
{
    private const string Common =
        """
        Compressor makes videos smaller, and edits, converts and joins them, as one sentence says: "compress to under 25 MB", "make it fit for WhatsApp", "720p, no sound",
        "keep 0:12 to 0:40", "turn it into a GIF". Pass on the user's own words as the prompt, in English or Chinese; say sizes and times as the user did.
        Use estimate first where the user wants to know what to expect; it changes nothing.
        A long video takes longer than one call: compress_video answers after wait_seconds with the job as it stands. Call get_status with wait_seconds until it has ended.
        To change something about a result ("a bit smaller", "with sound after all"), use follow_up with the same job instead of starting again.
        Tell the user the sizes before and after, and what was left out.
        """;

    public const string ByPath = Common + "\nGive files by their absolute paths. Results are written beside them under new names; no file is ever changed.";

    public const string ByLink = Common + "\nPaths can't be read here: send a file with create_upload, or give its public https address. get_result gives a link to the result for a few minutes.";
}
