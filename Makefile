# make run      installs what is missing, builds a release, opens the program
# make test     installs what is missing, runs every check and test
# make bench    speed beside its peers, as a table and as JSON
# make faults   the long campaigns: kills, faults, random directories (ROUNDS=100)
# make picture  draws the README's picture of the call screen anew
# make install  puts program and knowledge under PREFIX (/usr/local), free of the checkout

PREFIX  ?= /usr/local
ROUNDS  ?= 100
ARGS    ?=

# One release configuration for run, install and bench: everything static but libc and libm. Without colour, since
# a build for a terminal and one for a pipe would each compile everything anew.
RELEASE   := $(CURDIR)/.build-release
LIBRARIES := $(RELEASE)/static-libraries
PROGRAM   := $(RELEASE)/release/lifeline
STATIC    := --no-color-diagnostics --static-swift-stdlib -Xswiftc -L$(LIBRARIES) \
             -Xswiftc -Xclang-linker -Xswiftc -static-libgcc -Xlinker -s

.PHONY: run test bench faults picture install release clean

run: release
	@$(PROGRAM) $(ARGS)

release:
	@Tools/needs run
	@Tools/static-libraries $(LIBRARIES)
	@swift build -c release --product lifeline --scratch-path $(RELEASE) $(STATIC)

test:
	@Tools/needs test
	@Tools/test $(ARGS)

bench: release
	@Tools/needs bench
	@swift build -c release --product bench --scratch-path $(RELEASE) $(STATIC)
	@Tools/bench $(RELEASE)/release $(ARGS)

# A campaign is a test that reads how many rounds to run.
faults:
	@Tools/needs test
	@LIFELINE_ROUNDS=$(ROUNDS) LIFELINE_FUZZ_ROUNDS=$(ROUNDS)000 \
	  Tools/test --filter 'Kill|Fault|Shared|Signal|Fuzz|Random|Hostile' $(ARGS)

picture: release
	@Tools/needs test
	@Tools/picture $(PROGRAM)

# Written beside the old copy first: a desk that starts the program meanwhile finds one of the two.
install: release
	@mkdir -p $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share
	@rm -rf $(DESTDIR)$(PREFIX)/share/lifeline.new
	@cp -R Resources $(DESTDIR)$(PREFIX)/share/lifeline.new
	@rm -rf $(DESTDIR)$(PREFIX)/share/lifeline
	@mv $(DESTDIR)$(PREFIX)/share/lifeline.new $(DESTDIR)$(PREFIX)/share/lifeline
	@install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/lifeline
	@echo "Installed: $(DESTDIR)$(PREFIX)/bin/lifeline"

clean:
	@rm -rf .build .build-release
