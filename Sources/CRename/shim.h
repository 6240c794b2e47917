/// Linux's renaming that exchanges two places at once, or refuses a place that is taken; glibc shows it
/// to C programs that ask for GNU's extensions only.
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
